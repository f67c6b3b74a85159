package org.wirecopy.store.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters that say which articles are meant; operators may mean restricted ones too. */
class OperatorParameters extends SearchParameters {
  @RestQuery
  @Parameter(
      description =
          "restricted: also articles that are withheld or under embargo, and their names and"
              + " counts wherever they belong. For operators.",
      schema = @Schema(enumeration = "restricted"))
  String include;

  @Override
  boolean isRestricted() {
    return ArticleQuestion.includesRestricted(include);
  }
}
