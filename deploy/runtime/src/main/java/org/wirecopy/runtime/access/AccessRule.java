package org.wirecopy.runtime.access;

/**
 * What a request needs before it reaches its resource, from the settings.
 *
 * @param token whether there is a token
 * @param oidc whether tokens of an OpenID provider are asked for
 * @param reading whether reading needs one of them too
 */
record AccessRule(boolean token, boolean oidc, boolean reading) {
  /** What a request needs before it reaches its resource. */
  enum Need {
    NOTHING,
    /** The role of readers. */
    READER,
    /** A role that writes; the resource says which one. */
    SOMEBODY,
    /** What nobody has: there is nothing to be known by. */
    IMPOSSIBLE
  }

  /**
   * @param open health and metrics, which say nothing about articles
   */
  Need of(boolean writes, boolean open) {
    if (writes) {
      return token || oidc ? Need.SOMEBODY : Need.IMPOSSIBLE;
    }
    return reading && !open ? Need.READER : Need.NOTHING;
  }
}
