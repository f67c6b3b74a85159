package org.wirecopy.store.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.Dedupe.Duplicate;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.store.postgres.StoredArticle;

class ArticleJsonTest {
  private static final UUID ID = UUID.fromString("170f50b6-1428-5e01-8d21-05e50b525331");

  @Test
  void theIdComesFirstAndTheRecordStaysAsItIs() {
    String record =
        "{\"article\":{\"rating\":1.10,\"big\":12345678901234567890.5,\"nothing\":null,"
            + "\"note\":\"\\u0000\"},\"origin\":{},\"enrichment\":{\"dedupe\":{\"exactKey\":\"k\","
            + "\"family\":\"urn:family\",\"duplicates\":[]}},\"later\":true}";

    String json = json(record, List.of());

    assertThat(json).isEqualTo("{\"id\":\"" + ID + "\"," + record.substring(1));
  }

  @Test
  void duplicatesAndFamilyAreThoseThatTheOneWhoAsksMaySee() {
    String record =
        "{\"enrichment\":{\"dedupe\":{\"family\":\"urn:old\","
            + "\"duplicates\":[{\"uri\":\"urn:old\"}],\"sketch\":[]}}}";

    String json = json(record, List.of(new Duplicate("urn:new", Relation.NEAR, 0.5, 0.75)));

    assertThat(json)
        .isEqualTo(
            "{\"id\":\""
                + ID
                + "\",\"enrichment\":{\"dedupe\":{\"family\":\"urn:family\","
                + "\"duplicates\":[{\"uri\":\"urn:new\","
                + "\"relation\":\"NEAR\",\"similarity\":0.5,\"share\":0.75}],\"sketch\":[]}}}");
  }

  private static String json(String record, List<Duplicate> duplicates) {
    return ArticleJson.of(new StoredArticle(ID, "urn:a", 1, "urn:family", record), duplicates)
        .toString();
  }
}
