package org.wirecopy.store.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.wirecopy.enrich.contract.EnrichTopics;
import org.wirecopy.ingest.contract.ArticleUri;
import org.wirecopy.ingest.contract.IngestTopics;

/**
 * Says in the OpenAPI document what the JSON of records is, which their Java type (a tree) does not
 * tell: the schemas and samples are those of the contracts.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RecordsDescribed implements OASFilter {
  private static final String JSON = "application/json";

  /** What is found of records by their Java type. */
  private static final List<String> TREES =
      List.of(
          "Page", "PageObjectNode", "ObjectNode", "JsonNode", "JsonNodeType", "ArticlePageObject");

  /** By its Java type, and by what the document calls it. */
  private static final String LISTED_TYPE = "ListedArticleJson";

  private static final String LISTED = "ListedArticle";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    listed(document);
    article(document);
    TREES.forEach(document.getComponents()::removeSchema);
    records(document, "Receipt", "listFiles", "file-receipt");
    records(document, "Rejection", "listRejections", "article-rejected");
    List.of("Article", "Receipt", "Rejection", "Relation")
        .forEach(name -> open(document.getComponents().getSchemas().get(name)));
  }

  /**
   * Enumerations of records get values within a version, so a client must take those it does not
   * know: generated ones refuse them where they stand under {@code enum}. The keyword is that of
   * Zalando's API guidelines (rule 112). A pattern of a time they hold against its beginning.
   */
  private static void open(Schema schema) {
    if ("date-time".equals(schema.getFormat())) {
      schema.setPattern(null);
    }
    if (schema.getEnumeration() != null) {
      schema.addExtension("x-extensible-enum", List.copyOf(schema.getEnumeration()));
      schema.setEnumeration(null);
    }
    if (schema.getItems() != null) {
      open(schema.getItems());
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(RecordsDescribed::open);
    }
  }

  /** What is always there, so that a client can tell it from an article. */
  private static void listed(OpenAPI document) {
    Schema listed = document.getComponents().getSchemas().get(LISTED_TYPE);
    listed.setDescription("What a list shows of an article, with fields=listing.");
    List.of("id", "uri", "version", "family", "inbox", "language", "ingested")
        .forEach(listed::addRequired);
    document.getComponents().removeSchema(LISTED_TYPE);
    document.getComponents().addSchema(LISTED, listed);
  }

  private static void article(OpenAPI document) {
    Schema article = JsonSchemas.of(EnrichTopics.class, "article-enriched");
    article.setDescription("The record of articles.enriched, its id, and links from both sides.");
    Map<String, Schema> properties = new LinkedHashMap<>();
    properties.put(
        "id",
        OASFactory.createSchema()
            .addType(SchemaType.STRING)
            .format("uuid")
            .description("UUID version 5 of article.uri, namespace URL."));
    properties.putAll(article.getProperties());
    article.setProperties(properties);
    article.addRequired("id");
    document.getComponents().addSchema("Article", article);

    ObjectNode sample = JsonNodeFactory.instance.objectNode();
    ObjectNode record = (ObjectNode) JsonSchemas.sample(EnrichTopics.class, "article-enriched");
    sample.put("id", ArticleUri.id(record.at("/article/uri").asText()).toString());
    sample.setAll(record);
    answer(document, "getArticle", ref("Article"), sample);
    document.getComponents().addSchema("Relevance", relevance());
    document.getComponents().addSchema("ArticlePage", articlePage());
    answer(document, "listArticles", ref("ArticlePage"), pageOf(sample));
  }

  private static void records(OpenAPI document, String name, String operation, String record) {
    Schema schema = JsonSchemas.of(IngestTopics.class, record);
    ObjectNode sample = (ObjectNode) JsonSchemas.sample(IngestTopics.class, record);
    if (name.equals("Rejection")) {
      describeState(schema);
      sample.put("state", "open");
    }
    document.getComponents().addSchema(name, schema);
    document.getComponents().addSchema(name + "Page", page(ref(name)));
    answer(document, operation, ref(name + "Page"), pageOf(sample));
  }

  /** What the store knows of a rejection, beside the record. */
  private static void describeState(Schema rejection) {
    rejection.addProperty("reference", text("topic/partition/offset of the record."));
    Schema state =
        text(
            "open; mended: a later reading of the file came to the end and did not reject the entry"
                + " again; superseded: one rejected it again, and that rejection is the one to look"
                + " at.");
    List.of("open", "mended", "superseded").forEach(state::addEnumeration);
    rejection.addProperty("state", state);
    rejection.addProperty(
        "mended",
        OASFactory.createSchema()
            .addType(SchemaType.OBJECT)
            .description("The reading that mended it; absent where it is not mended.")
            .addProperty("at", text("When it came to its end.").format("date-time"))
            .addProperty(
                "startedAt",
                text("When it began, as the file's receipt has it.").format("date-time"))
            .addProperty("sha256", text("SHA-256 of the file's bytes in it, lower-case hex.")));
    // A rejection by the store itself has the same shape.
    rejection.getProperties().get("stage").addEnumeration("store");
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }

  private static ObjectNode pageOf(ObjectNode sample) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.putArray("items").add(sample);
    return page;
  }

  private static Schema page(Schema items) {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("One page of a list.")
        .addProperty("items", OASFactory.createSchema().addType(SchemaType.ARRAY).items(items))
        .addProperty(
            "next",
            OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("Pass it as cursor to get the next page; absent on the last page."))
        .addRequired("items");
  }

  private static Schema relevance() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("With sort=relevance: these are the best of so many hits, the newest.")
        .addProperty("over", OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32"))
        .addRequired("over");
  }

  private static Schema articlePage() {
    return page(OASFactory.createSchema().addAnyOf(ref("Article")).addAnyOf(ref(LISTED)))
        .description("One page of articles; with fields=listing each is a ListedArticle.")
        .addProperty("total", ref("HitCount"))
        .addProperty("relevance", ref("Relevance"))
        .addProperty(
            "position",
            OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("What since takes to go on from here; absent on later pages."));
  }

  private static void answer(
      OpenAPI document, String operation, Schema schema, ObjectNode example) {
    MediaType json =
        OASFactory.createMediaType().schema(schema).example(JsonSchemas.plain(example));
    operations(document)
        .get(operation)
        .getResponses()
        .getAPIResponse("200")
        .setContent(OASFactory.createContent().addMediaType(JSON, json));
  }

  private static Schema ref(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private static Map<String, Operation> operations(OpenAPI document) {
    Map<String, Operation> operations = new LinkedHashMap<>();
    document
        .getPaths()
        .getPathItems()
        .values()
        .forEach(
            path ->
                path.getOperations()
                    .values()
                    .forEach(each -> operations.put(each.getOperationId(), each)));
    return operations;
  }
}
