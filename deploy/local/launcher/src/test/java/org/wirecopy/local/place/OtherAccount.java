package org.wirecopy.local.place;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Commands of an account that is not the run's. Only root can play another one. */
final class OtherAccount {
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private OtherAccount() {}

  /** Skips the test where it cannot be played. */
  static void orSkip() throws Exception {
    assumeTrue(
        "root".equals(System.getProperty("user.name")), "only root can act as another account");
    try {
      assumeTrue(runs("true"), "setpriv cannot act as another account here");
    } catch (IOException e) {
      assumeTrue(false, "setpriv is not installed (apt install util-linux)");
    }
  }

  /** Whether the command succeeds. */
  static boolean runs(String... command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(NOBODY);
    whole.addAll(List.of(command));
    Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 && !said.contains("denied");
  }
}
