package org.wirecopy.runtime.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of settings, compared as the environment writes them: letters and digits in capitals, and
 * underscores for all else. In a pattern {@code *} stands for a name that the operator chooses.
 */
final class SettingNames {
  private final List<Pattern> patterns;

  SettingNames(Collection<String> names) {
    patterns = names.stream().map(SettingNames::pattern).toList();
  }

  boolean know(String name) {
    String written = inEnvironment(name);
    return patterns.stream().anyMatch(pattern -> pattern.matcher(written).matches());
  }

  static String inEnvironment(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static Pattern pattern(String name) {
    String[] parts = name.replace("[*]", "_*_").split("\\*", -1);
    StringBuilder pattern = new StringBuilder(inEnvironment(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      pattern.append(".+").append(inEnvironment(parts[i]));
    }
    return Pattern.compile(pattern.toString());
  }
}
