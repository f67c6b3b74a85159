package org.wirecopy.enrich.onnx;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wirecopy.enrich.extractor.EntityExtractor;
import org.wirecopy.enrich.extractor.ExtractorException;
import org.wirecopy.enrich.extractor.RawMention;
import org.wirecopy.enrich.extractor.Sentence;
import org.wirecopy.enrich.extractor.SentenceDivider;

/** Names by one model. Each sentence is read by itself. */
final class OnnxExtractor implements EntityExtractor {
  /** Read once before anything is promised. */
  private static final String TRIAL = "Anna Weber met officials in Rome.";

  private final Manifest manifest;
  private final PieceTokenizer tokenizer;
  private final TokenClassifier classifier;
  private final NameDecoder decoder;
  private final int maxPieces;
  private final Map<String, SentenceDivider> dividers;

  private OnnxExtractor(
      ModelDirectory directory, PieceTokenizer tokenizer, TokenClassifier classifier) {
    this.manifest = directory.manifest();
    this.tokenizer = tokenizer;
    this.classifier = classifier;
    this.decoder = new NameDecoder(directory.labels());
    this.maxPieces = directory.maxPieces();
    this.dividers =
        manifest.languages().stream().collect(Collectors.toMap(l -> l, SentenceDivider::new));
  }

  /**
   * Loads the model of a directory and reads a sentence with it.
   *
   * @throws ExtractorException that says what is wrong with it
   */
  static OnnxExtractor load(ModelDirectory directory) {
    PieceTokenizer tokenizer = PieceTokenizer.load(directory.file(ModelDirectory.TOKENIZER));
    TokenClassifier classifier =
        TokenClassifier.load(directory.file(ModelDirectory.MODEL), directory.labels().count());
    OnnxExtractor extractor = new OnnxExtractor(directory, tokenizer, classifier);
    extractor.names(TRIAL, 0);
    return extractor;
  }

  @Override
  public String name() {
    return manifest.name();
  }

  @Override
  public String engine(String languageTag) {
    return "onnx-" + manifest.name() + "/" + manifest.version();
  }

  @Override
  public Set<String> languages() {
    return manifest.languages();
  }

  /** It is loaded since it was opened. */
  @Override
  public void load(String languageTag) {}

  @Override
  public List<Sentence> sentences(String text, String languageTag) {
    SentenceDivider divider = dividers.get(Locale.forLanguageTag(languageTag).getLanguage());
    if (divider == null) {
      throw new IllegalArgumentException("the model " + name() + " does not read " + languageTag);
    }
    return divider.sentences(text).stream()
        .map(
            span -> {
              String words = text.substring(span.start(), span.end());
              return new Sentence(span.start(), span.end(), () -> names(words, span.start()));
            })
        .toList();
  }

  private List<RawMention> names(String sentence, int base) {
    Pieces pieces = tokenizer.pieces(sentence);
    int count = pieces.pieces().size();
    int[] best = new int[count];
    for (Windows.Window window : Windows.of(count, maxPieces - pieces.special())) {
      int[] labels = classifier.labels(pieces.ids(window));
      int shift = pieces.before().size() - window.from();
      for (int i = window.labelFrom(); i < window.labelTo(); i++) {
        best[i] = labels[i + shift];
      }
    }
    return decoder.names(sentence, pieces.pieces(), best, base);
  }
}
