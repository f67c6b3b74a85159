package org.wirecopy.store.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wirecopy.store.postgres.ResultPage;

/**
 * One page of a list.
 *
 * @param items at most as many as were asked for; fewer where they are large
 * @param next cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list.")
record Page<T>(
    List<T> items,
    @Schema(description = "Pass it as cursor to get the next page; absent on the last page.")
        String next) {

  static <S, T> Page<T> of(ResultPage<S> page, List<T> items, Function<S, String> cursor) {
    return new Page<>(items, page.last().map(cursor).orElse(null));
  }
}
