package org.wirecopy.enrich.language;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Languages that share most of their words. Both models are surer between them than they should be,
 * and not equally so; so what each of them says within such a group has a weight of its own.
 *
 * <p>The weights were fitted by maximum likelihood on sentences of the news and on parallel texts
 * (the Universal Declaration of Human Rights), each half, every language of a group alike, and
 * rounded. The Norwegian of OpenNLP's model comes from news in both of its forms, that of
 * fastText's from an encyclopedia. Of Bosnian, Croatian and Serbian in Latin letters the models
 * know little, and {@link SouthSlavic} more.
 *
 * @param languages places in {@link NewsLanguages#TAGS}
 * @param fastText what remains of a difference between two of the group by that model
 * @param openNlp likewise
 */
record RelatedLanguages(Set<Integer> languages, double fastText, double openNlp) {
  private static final int CROATIAN = NewsLanguages.index("hr");

  private static final List<RelatedLanguages> GROUPS =
      List.of(
          of("id ms", 0.65, 1.1),
          of("da nb nn", 0.2, 1.2),
          of("bs hr sr", 0.3, 0.3),
          of("ca es", 0.25, 0.5));

  private static RelatedLanguages of(String tags, double fastText, double openNlp) {
    Set<Integer> languages =
        Set.copyOf(Arrays.stream(tags.split(" ", -1)).map(NewsLanguages::index).toList());
    return new RelatedLanguages(languages, fastText, openNlp);
  }

  /** The group of a language; one with nothing in it for most. */
  static RelatedLanguages of(int language) {
    return GROUPS.stream()
        .filter(group -> group.languages.contains(language))
        .findFirst()
        .orElse(new RelatedLanguages(Set.of(), 1, 1));
  }

  /** What words of their own say within the group, as logarithms; 0 for all in most groups. */
  double[] words(Prose prose) {
    boolean southSlavic = contains(CROATIAN) && prose.script() == NewsScript.LATIN;
    return southSlavic ? SouthSlavic.evidence(prose.text()) : new double[NewsLanguages.TAGS.size()];
  }

  boolean contains(int language) {
    return languages.contains(language);
  }
}
