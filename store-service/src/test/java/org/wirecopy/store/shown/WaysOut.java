package org.wirecopy.store.shown;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/** Everything that the store's resources answer, as their annotations say. */
final class WaysOut {
  private WaysOut() {}

  /** The templates of all paths that can be read, {@code /api/articles/{id}} for one. */
  static SortedSet<String> templates() {
    SortedSet<String> templates = new TreeSet<>();
    for (JavaClass one :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.wirecopy.store")) {
      if (one.isAnnotatedWith(Path.class)) {
        for (JavaMethod method : one.getMethods()) {
          if (method.isAnnotatedWith(GET.class)) {
            templates.add(template(one, method));
          }
        }
      }
    }
    return templates;
  }

  private static String template(JavaClass resource, JavaMethod method) {
    String path = "/" + resource.getAnnotationOfType(Path.class).value();
    if (method.isAnnotatedWith(Path.class)) {
      path += "/" + method.getAnnotationOfType(Path.class).value();
    }
    String single = path.replaceAll("/+", "/");
    return single.length() > 1 && single.endsWith("/")
        ? single.substring(0, single.length() - 1)
        : single;
  }
}
