package org.wirecopy.consumers.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page for consumers, of which each example has a name in a comment above it. */
record Page(Map<String, String> examples) {
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example: (\\S+) -->\n```\\w+\n(.*?)\n```\n", Pattern.DOTALL);

  static Page read() throws IOException {
    Map<String, String> examples = new LinkedHashMap<>();
    Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
    while (matcher.find()) {
      examples.put(matcher.group(1), matcher.group(2) + "\n");
    }
    return new Page(examples);
  }

  /** Writes an example for a system on other ports than the page's. */
  Path write(String name, Path folder, RunningSystem system) throws IOException {
    String example =
        examples
            .get(name)
            .replace("127.0.0.1:9092", "127.0.0.1:" + system.kafkaPort())
            .replace("127.0.0.1:8080", "127.0.0.1:" + system.httpPort());
    return Files.writeString(folder.resolve(name), example);
  }
}
