package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.wirecopy.store.arrival.RecordJson;
import org.wirecopy.store.export.ArticleLines;
import org.wirecopy.store.postgres.HitPage;
import org.wirecopy.store.postgres.ListedArticle;
import org.wirecopy.store.postgres.SearchQueries;
import org.wirecopy.store.postgres.StoredArticle;
import org.wirecopy.store.search.Position;
import org.wirecopy.store.search.Search;
import org.wirecopy.store.search.Sort;

/** Whole results, line by line. */
@Path("/api/export")
@Tag(name = "articles")
class ExportResource {
  private static final Logger LOG = Logger.getLogger(ExportResource.class);

  /** Read together, in one short transaction: nobody holds Postgres while a reader is slow. */
  private static final int AT_ONCE = 100;

  @Inject SearchQueries articles;
  @Inject StoredArticles stored;

  /** A page as text. */
  @FunctionalInterface
  private interface Pages {
    /** Writes a page, and returns where the next one begins; null behind the last. */
    Position write(Position after, OutputStream out) throws SQLException, IOException;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "exportArticles",
      summary = "All articles of a search, one a line",
      description =
          "Streamed, the last to arrive first. Where it fails on the way the connection is broken"
              + " off, so that a part is not taken for the whole.")
  @APIResponse(
      responseCode = "200",
      description = "The articles.",
      content = {
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be understood; the problem names it.")
  public Response export(@BeanParam ExportQuestion question) throws SQLException {
    Search search = question.search();
    ExportQuestion.Format format = question.format();
    Pages pages =
        switch (format) {
          case CSV -> (after, out) -> csv(search, after, out);
          case NINJS -> (after, out) -> records(search, after, out, true);
          case NDJSON -> (after, out) -> records(search, after, out, false);
        };
    String heading = format == ExportQuestion.Format.CSV ? ArticleLines.heading() : "";
    return Response.ok((StreamingOutput) out -> stream(heading, pages, out))
        .header("Content-Type", format.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"articles.%s\""
                .formatted(format == ExportQuestion.Format.CSV ? "csv" : "ndjson"))
        .build();
  }

  private static void stream(String heading, Pages pages, OutputStream out) throws IOException {
    try {
      out.write(heading.getBytes(StandardCharsets.UTF_8));
      Position next = pages.write(null, out);
      while (next != null) {
        next = pages.write(next, out);
      }
    } catch (SQLException e) {
      LOG.warnf("An export was broken off: %s", e.getMessage());
      throw new IOException(e);
    }
  }

  private Position csv(Search search, Position after, OutputStream out)
      throws SQLException, IOException {
    HitPage<ListedArticle> page = articles.listed(search, Sort.NEWEST, after, AT_ONCE);
    out.write(ArticleLines.lines(page.items()).getBytes(StandardCharsets.UTF_8));
    return page.next().orElse(null);
  }

  private Position records(Search search, Position after, OutputStream out, boolean ninjs)
      throws SQLException, IOException {
    HitPage<StoredArticle> page = articles.records(search, Sort.NEWEST, after, AT_ONCE);
    for (ObjectNode record : stored.json(page.items(), search.restricted())) {
      String line = RecordJson.write(ninjs ? record.get("article") : record) + "\n";
      out.write(line.getBytes(StandardCharsets.UTF_8));
    }
    return page.next().orElse(null);
  }
}
