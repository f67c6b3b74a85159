/**
 * Articles that have been taken down stay down: what {@code articles.takedowns} says of a URI
 * decides whether an article under it may be published.
 */
package org.wirecopy.ingest.takedown;
