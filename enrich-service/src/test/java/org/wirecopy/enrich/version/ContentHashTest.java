package org.wirecopy.enrich.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.ingest.contract.NinjsItem;

class ContentHashTest {
  private static final NinjsItem ITEM =
      NinjsItem.text("urn:a").bodies(List.of(NinjsItem.Body.mainText("Text"))).build();

  @Test
  void theCountedVersionIsNoContent() {
    assertThat(ContentHash.of(ITEM.withVersion("3"))).isEqualTo(ContentHash.of(ITEM));
  }

  @Test
  void aCorrectedBylineIsAChange() {
    NinjsItem corrected = ITEM.toBuilder().by("Jane Roe").build();

    assertThat(ContentHash.of(corrected)).isNotEqualTo(ContentHash.of(ITEM));
  }
}
