package org.wirecopy.store.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.wirecopy.runtime.problem.Problem;

/** Says once, for the description of every question, that its errors are problems. */
@OpenAPIDefinition(
    // Title and version stand in the configuration, which wins.
    info = @Info(title = "", version = ""),
    components = @Components(schemas = @Schema(name = "Problem", implementation = Problem.class)))
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ErrorAnswers implements OASFilter {
  private static final String FIRST_ERROR = "400";

  @Override
  public Operation filterOperation(Operation operation) {
    operation
        .getResponses()
        .addAPIResponse(
            "503",
            OASFactory.createAPIResponse()
                .description(
                    "Postgres does not answer at the moment, or not in the time of a question; the"
                        + " problem says what helps."));
    operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(answer -> answer.getKey().compareTo(FIRST_ERROR) >= 0)
        .forEach(answer -> describe(answer.getValue()));
    return operation;
  }

  private static void describe(APIResponse error) {
    error.setContent(
        OASFactory.createContent()
            .addMediaType(
                Problem.MEDIA_TYPE,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }
}
