package org.wirecopy.runtime.access;

import java.util.Set;

/**
 * What somebody may do. A resource that writes names the role that it needs with {@code
 * RolesAllowed}; reading needs {@link #READ} where reading is restricted at all.
 */
public final class Roles {
  /** Read what the services answer. */
  public static final String READ = "wirecopy-read";

  /** Take articles down, and lift that. */
  public static final String WRITE = "wirecopy-write";

  /**
   * Have files read again, save questions with a webhook, and what else keeps the services going.
   */
  public static final String OPERATE = "wirecopy-operate";

  static final Set<String> ALL = Set.of(READ, WRITE, OPERATE);

  private Roles() {}
}
