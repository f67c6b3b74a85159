package org.wirecopy.store.page.subscription;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.subscription.Progress;
import org.wirecopy.store.subscription.Subscription;

/** A subscription as it is shown. */
public record SubscriptionView(Subscription subscription) {
  private static final String COPIES = "copies";

  /** What the page of a search can ask for. */
  private static final Set<String> OF_PAGES =
      Set.of("q", "language", "source", "entity", "from", "to", COPIES);

  /** The parameters of the API that pages call otherwise. */
  private static final Map<String, String> NAMES =
      Map.of(
          "q", "words",
          "entity", "names",
          "source", "outlet",
          "terms", "any of",
          "uri", "URI");

  /** What is asked, by names for people; empty where everything is. */
  public List<Map.Entry<String, String>> asked() {
    return asked(subscription.search());
  }

  static List<Map.Entry<String, String>> asked(Map<String, String> search) {
    return new TreeMap<>(search)
        .entrySet().stream()
            .map(
                one ->
                    Map.entry(
                        NAMES.getOrDefault(one.getKey(), one.getKey()),
                        one.getKey().equals(COPIES) && one.getValue().equals("hide")
                            ? "only the first of each family"
                            : one.getValue()))
            .toList();
  }

  /** The same question as a feed. */
  public Address feed() {
    return with(Address.of("/api/articles.atom"));
  }

  /** The page of this search; null where pages cannot ask for it. */
  public Address page() {
    if (!OF_PAGES.containsAll(subscription.search().keySet())) {
      return null;
    }
    boolean isWithCopies = !"hide".equals(subscription.search().get(COPIES));
    return with(Address.of("/search")).with(COPIES, isWithCopies ? "show" : null);
  }

  private Address with(Address address) {
    Address whole = address;
    for (Map.Entry<String, String> one : new TreeMap<>(subscription.search()).entrySet()) {
      whole = whole.with(one.getKey(), one.getValue());
    }
    return whole;
  }

  public boolean isFailing() {
    return subscription.progress().state() == Progress.State.FAILING;
  }

  public boolean isDisabled() {
    return subscription.progress().state() == Progress.State.DISABLED;
  }
}
