package org.wirecopy.store.pulse;

import java.util.Locale;

/** How the way of an article stands, as pulses show it. */
public enum PulseState {
  /** No pulse has come for a day, or ever: nobody sends one. */
  NONE,
  /** They come through every partition. */
  ARRIVING,
  /** One should have come by now, at least through one partition. */
  LATE;

  /** As the API and metrics write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
