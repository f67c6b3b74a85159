package org.wirecopy.enrich.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest {
  private static final String TEXT = SampleTexts.words(1, 100);
  private static final String OTHER_TEXT = SampleTexts.words(2, 100);

  private final List<String> calls = new ArrayList<>();
  private final Arrivals lane = new Arrivals(noting(new HeapDuplicateMemory()));

  @Test
  void whatIsKnownOfANewArticleIsLookedUpOnce() {
    lane.arrive("urn:a", TEXT);

    assertThat(calls).containsOnlyOnce("number", "equal", "put").doesNotContain("article");
  }

  @Test
  void whatIsKnownOfTheSameTextIsLookedUpOnceAndNotWritten() {
    lane.arrive("urn:a", TEXT);
    calls.clear();

    lane.arrive("urn:a", TEXT);

    assertThat(calls).containsOnlyOnce("number", "equal").doesNotContain("put", "remove");
  }

  @Test
  void whatIsKnownOfANewVersionIsLookedUpOnce() {
    lane.arrive("urn:a", TEXT);
    calls.clear();

    lane.arrive("urn:a", OTHER_TEXT);

    assertThat(calls).containsOnlyOnce("number", "equal", "remove", "put");
  }

  @Test
  void whoIsNextToBeForgottenIsReadOnceForAllThatArrive() {
    lane.arrive("urn:first", TEXT);
    lane.arrive("urn:a", SampleTexts.words(3, 100));
    calls.clear();

    lane.arrive("urn:b", SampleTexts.words(4, 100));

    assertThat(calls).contains("oldest").doesNotContain("article");
  }

  private DuplicateMemory noting(DuplicateMemory memory) {
    return (DuplicateMemory)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DuplicateMemory.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              try {
                return method.invoke(memory, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
