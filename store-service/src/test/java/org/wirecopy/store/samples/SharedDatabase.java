package org.wirecopy.store.samples;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives the tests of a class a {@link Database} as a parameter, empty before each. One server
 * serves all classes of a run: starting and migrating one takes longer than most tests.
 */
public final class SharedDatabase implements BeforeEachCallback, ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SharedDatabase.class);

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    database(context).empty();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return database(context);
  }

  private static Database database(ExtensionContext context) {
    // The root's store closes what it holds at the end of the run.
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Database.class, any -> new Database(), Database.class);
  }
}
