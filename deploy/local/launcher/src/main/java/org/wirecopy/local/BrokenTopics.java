package org.wirecopy.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirecopy.local.status.Blocked;
import org.wirecopy.local.status.Services;

/**
 * Topics that were replaced or cut under a service that knows them: says so, and how to go on, or
 * goes on as the command line says.
 */
final class BrokenTopics {
  private static final String CHOICE =
      "run it again with --topics-replaced read-again (from the start of those topics) or"
          + " --topics-replaced accept (what is lost is lost); see deploy/local/README.md";

  private final RunOptions options;
  private final Services services;
  private final PrintStream out;
  private final Set<Blocked> told = new HashSet<>();

  BrokenTopics(RunOptions options, Services services, PrintStream out) {
    this.options = options;
    this.services = services;
    this.out = out;
  }

  /**
   * The services that are blocked at the start, a name each; none after they were told how to go
   * on.
   *
   * @throws RunFailedException with {@code --once} where the command line does not say how to go on
   */
  List<String> atStart() throws InterruptedException {
    List<String> names = new ArrayList<>();
    for (Blocked one : services.blocked()) {
      if (options.topicsReplaced().isPresent()) {
        goOn(one, options.topicsReplaced().get());
      } else {
        tell(one);
      }
      names.add(one.name() + " (blocked: " + one.reason() + ")");
    }
    return names;
  }

  /**
   * Says what is blocked later. What the command line decides was decided of what was known then.
   *
   * @throws RunFailedException with {@code --once}
   */
  void tellLater() throws InterruptedException {
    for (Blocked one : services.blocked()) {
      tell(one);
    }
  }

  private void tell(Blocked service) {
    if (options.once()) {
      throw new RunFailedException(
          "%s is blocked: %s. To go on, %s".formatted(service.name(), service.reason(), CHOICE));
    }
    if (told.add(service)) {
      out.printf("%n%s is blocked: %s.%nTo go on, %s%n", service.name(), service.reason(), CHOICE);
    }
  }

  private void goOn(Blocked service, String action) throws InterruptedException {
    if (told.add(service)) {
      out.printf("%s: %s; %s%n", service.name(), service.reason(), action);
    }
    try {
      services.goOn(service.name(), action);
    } catch (IOException e) {
      // Asked again at the next look.
      out.printf("%s does not go on yet: %s%n", service.name(), e.getMessage());
    }
  }

  /**
   * Writes off what the sums lack after something was accepted as lost.
   *
   * @return whether that is what the command line says
   */
  boolean isWrittenOff() throws IOException, InterruptedException {
    if (options.topicsReplaced().filter("accept"::equals).isEmpty()) {
      return false;
    }
    services.goOn("store", "accept");
    out.println("What the sums lack is accepted as lost, and written off");
    return true;
  }
}
