package org.wirecopy.ingest.takedown;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wirecopy.ingest.contract.Takedown;

/** The URIs that must not be published. Thread-safe. */
public final class Blocklist {
  private final Set<String> blocked = ConcurrentHashMap.newKeySet();

  /** Takes in a takedown request; the newest of a URI counts. */
  public void apply(Takedown request) {
    if (request.action() == Takedown.Action.TAKE_DOWN) {
      blocked.add(request.uri());
    } else {
      blocked.remove(request.uri());
    }
  }

  public boolean blocks(String uri) {
    return blocked.contains(uri);
  }
}
