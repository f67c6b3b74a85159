package org.wirecopy.topics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an operator wants reading to go on after a break. */
public enum GoOn {
  /** From the beginning of the broken topics, whose sums begin anew. */
  @JsonProperty("read-again")
  READ_AGAIN,
  /** With what is there and has not been read; the sums stay, and what is lost is lost. */
  @JsonProperty("accept")
  ACCEPT;

  /** By its label. */
  public static Optional<GoOn> of(String label) {
    return Arrays.stream(values()).filter(how -> how.label().equals(label)).findFirst();
  }

  /** As in answers and settings. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
