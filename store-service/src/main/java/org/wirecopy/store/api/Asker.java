package org.wirecopy.store.api;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.wirecopy.runtime.access.Roles;

/** What somebody who only reads may not be told, and others may. */
@ApplicationScoped
public class Asker {
  private final SecurityIdentity identity;

  Asker(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Why something was taken down is for those who may take down. */
  public boolean mayKnowReasons() {
    return identity.hasRole(Roles.WRITE);
  }

  /** Whether files may be had read again. */
  public boolean mayOperate() {
    return identity.hasRole(Roles.OPERATE);
  }

  /**
   * Passes for operators.
   *
   * @throws UnauthorizedException if nobody is known to ask
   * @throws ForbiddenException if whoever asks is no operator
   */
  void requireOperator() {
    if (identity.hasRole(Roles.OPERATE)) {
      return;
    }
    if (identity.isAnonymous()) {
      throw new UnauthorizedException();
    }
    throw new ForbiddenException();
  }
}
