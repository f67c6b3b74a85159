package org.wirecopy.store.postgres;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A piece of SQL that is true or false of a row, and its parameters. */
record Condition(String sql, List<Object> parameters) {
  static Condition of(String sql, Object... parameters) {
    return new Condition(sql, Arrays.asList(parameters));
  }

  static Condition all(Collection<Condition> parts) {
    return parts.isEmpty() ? of("true") : joined(parts, " AND ");
  }

  static Condition any(Collection<Condition> parts) {
    return joined(parts, " OR ");
  }

  /** Where it is not known whether the part is true, it is not. */
  static Condition not(Condition part) {
    return new Condition("NOT coalesce(" + part.sql + ", false)", part.parameters);
  }

  private static Condition joined(Collection<Condition> parts, String operator) {
    List<Object> parameters = new ArrayList<>();
    parts.forEach(part -> parameters.addAll(part.parameters));
    return new Condition(
        "(" + String.join(operator, parts.stream().map(Condition::sql).toList()) + ")", parameters);
  }
}
