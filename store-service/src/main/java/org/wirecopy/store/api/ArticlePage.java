package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.wirecopy.store.search.HitCount;

/**
 * One page of articles.
 *
 * @param next cursor of the next page; absent on the last
 * @param total how many there are; absent on later pages
 * @param position what {@code since} takes to go on from here; absent on later pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticlePage<T>(List<T> items, String next, HitCount total, String position) {}
