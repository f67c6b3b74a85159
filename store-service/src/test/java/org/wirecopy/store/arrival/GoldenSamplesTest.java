package org.wirecopy.store.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wirecopy.enrich.contract.EnrichedArticle;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.contract.Rejection;
import org.wirecopy.store.samples.Deliveries;
import org.wirecopy.store.samples.Golden;

class GoldenSamplesTest {
  private final Deliveries deliveries = new Deliveries();

  @Test
  void whatTheEnricherWritesIsRead() {
    byte[] sample = Golden.enrichedArticle();
    String uri = ContractJson.read(sample, EnrichedArticle.class).article().uri();

    Arrival arrival = deliveries.enriched(uri, sample);

    assertThat(arrival).isInstanceOf(Arrival.Article.class);
    assertThat(((Arrival.Article) arrival).json())
        .isEqualTo(new String(sample, StandardCharsets.UTF_8));
  }

  @Test
  void whatTheIngesterWritesIsRead() {
    FileReceipt receipt = ContractJson.read(Golden.fileReceipt(), FileReceipt.class);
    Rejection rejection = ContractJson.read(Golden.rejection(), Rejection.class);

    assertThat(deliveries.receipt(receipt.key(), Golden.fileReceipt()))
        .isInstanceOf(Arrival.Receipt.class);
    assertThat(deliveries.rejection(rejection.key(), Golden.rejection()))
        .isInstanceOf(Arrival.Rejected.class);
  }
}
