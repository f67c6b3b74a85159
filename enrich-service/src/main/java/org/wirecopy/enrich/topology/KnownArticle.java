package org.wirecopy.enrich.topology;

import org.wirecopy.enrich.version.KnownVersion;

/**
 * What is kept of an article before the lane.
 *
 * @param lane what its first version was assigned to a lane by; all later ones follow it there, so
 *     that they and a takedown never overtake each other
 */
record KnownArticle(KnownVersion version, String lane) {}
