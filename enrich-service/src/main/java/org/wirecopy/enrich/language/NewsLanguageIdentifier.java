package org.wirecopy.enrich.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.wirecopy.enrich.contract.Language;

/** The script says which languages are possible, two models together which of them it is. */
public final class NewsLanguageIdentifier implements LanguageIdentifier {
  /** The version is that of the rules and weights around the two models. */
  private static final String ENGINE = "opennlp-langdetect-183+fasttext-lid.176/4";

  private volatile Models models;

  @Override
  public void load() {
    models();
  }

  @Override
  public Language identify(String text, String declared) {
    Prose prose = Prose.of(TextSample.of(text));
    if (prose.isTooShort()) {
      return new Language(Language.UNDETERMINED, 0, ENGINE);
    }
    Evidence evidence = evidence(prose);
    LanguageEstimate verdict =
        LanguageEstimate.of(
            prose,
            NewsLanguages.indexOfTag(declared),
            evidence.fastText,
            evidence.openNlp,
            evidence.hidden);
    if (prose.script() == NewsScript.ETHIOPIC && !verdict.tag().equals(Language.UNDETERMINED)) {
      verdict = Ethiopic.of(prose.text(), declared, verdict.confidence());
    }
    return new Language(verdict.tag(), Math.round(verdict.confidence() * 1000) / 1000.0, ENGINE);
  }

  @Override
  public String hint(String text) {
    Prose prose = Prose.of(TextSample.of(text));
    if (prose.isTooShort()) {
      return Language.UNDETERMINED;
    }
    Evidence evidence = evidence(prose);
    return LanguageEstimate.hint(prose, evidence.fastText, evidence.openNlp, evidence.hidden);
  }

  private Evidence evidence(Prose prose) {
    Models both = models();
    double[] fastText = both.fastText().evidence(prose.text());
    double[] openNlp = both.openNlp().evidence(prose.text());
    if (prose.script() == NewsScript.LATIN) {
      SouthSlavic.likenSerbian(fastText);
      SouthSlavic.likenSerbian(openNlp);
    }
    return new Evidence(fastText, openNlp, both.openNlp().hiddenByMissingMarks(prose.text()));
  }

  private synchronized Models models() {
    if (models == null) {
      try {
        models = new Models(FastTextModel.load(), OpenNlpModel.load());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot load the language models", e);
      }
    }
    return models;
  }

  /** What the models say of each of {@link NewsLanguages#TAGS}. */
  private static final class Evidence {
    private final double[] fastText;
    private final double[] openNlp;
    private final double[] hidden;

    Evidence(double[] fastText, double[] openNlp, double[] hidden) {
      this.fastText = fastText;
      this.openNlp = openNlp;
      this.hidden = hidden;
    }
  }

  private record Models(LanguageModel fastText, OpenNlpModel openNlp) {}
}
