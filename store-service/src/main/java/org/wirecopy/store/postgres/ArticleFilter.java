package org.wirecopy.store.postgres;

import java.util.UUID;

/**
 * Which articles are asked for; null stands for any.
 *
 * @param id the article's own
 * @param entity id of an entity that the article names
 * @param family URI of any article of the family
 * @param restricted whether those that are withheld or under embargo are wanted too
 */
public record ArticleFilter(
    UUID id, String inbox, String language, String entity, String family, boolean restricted) {}
