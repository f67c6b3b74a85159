package org.wirecopy.store.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Rejects what a question of the API does not know: a parameter that is overlooked answers another
 * question than the one that was asked.
 */
class KnownParameters {
  private static final String API = "/api/";

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    String path = request.getUriInfo().getPath();
    if (!path.startsWith(API)) {
      return;
    }
    Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
    for (Map.Entry<String, List<String>> given :
        request.getUriInfo().getQueryParameters().entrySet()) {
      String name = given.getKey();
      if (!names.contains(name)) {
        throw new BadParameterException(
            name,
            "'%s' is no parameter of %s; %s"
                .formatted(
                    name,
                    path,
                    names.isEmpty() ? "it has none" : "it has " + String.join(", ", names)));
      }
      if (given.getValue().size() > 1) {
        throw new BadParameterException(
            name, "%s is given %d times; give it once".formatted(name, given.getValue().size()));
      }
      if (given.getValue().get(0).isEmpty()) {
        throw new BadParameterException(
            name, "%s is empty; give it a value, or leave it out".formatted(name));
      }
    }
  }

  private static Set<String> names(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(RestQuery.class)) {
        names.add(parameter.getName());
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        addFields(names, parameter.getType());
      }
    }
    return names;
  }

  private static void addFields(Set<String> names, Class<?> bean) {
    for (Field field : bean.getDeclaredFields()) {
      if (field.isAnnotationPresent(RestQuery.class)) {
        names.add(field.getName());
      }
    }
    if (bean.getSuperclass() != Object.class) {
      addFields(names, bean.getSuperclass());
    }
  }
}
