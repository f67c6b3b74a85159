package org.wirecopy.consumers.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.consumers.CommittedFile;

/** The committed documents say what the services say, which is known once those are packaged. */
@Tag("own-servers")
class OpenApiIT {
  @ParameterizedTest
  @CsvSource({"openapi.yaml, store-service", "openapi-ingest.yaml, ingest-service"})
  void theCommittedFileIsWhatTheServiceTells(String file, String service) throws IOException {
    String built =
        Files.readString(Path.of("../..", service, "target/openapi/openapi.yaml")).strip();
    String made =
        "# Written by the build of "
            + service
            + " and held to it by OpenApiIT, which says how to renew it.\n"
            + built
            + "\n";

    CommittedFile.assertSame(Path.of(file), made);
  }
}
