package org.wirecopy.ingest.contract;

/**
 * What a record cannot do without; a record's constructor calls these, so no incomplete one exists.
 */
public final class Required {
  private Required() {}

  /**
   * Returns the value.
   *
   * @throws ContractViolationException if it is null
   */
  public static <T> T value(String name, T value) {
    if (value == null) {
      throw new ContractViolationException("required field " + name + " is missing");
    }
    return value;
  }

  /**
   * Returns the text.
   *
   * @throws ContractViolationException if it is null or blank
   */
  public static String text(String name, String value) {
    if (value(name, value).isBlank()) {
      throw new ContractViolationException("required field " + name + " is blank");
    }
    return value;
  }

  /**
   * Returns the article's URI.
   *
   * @throws ContractViolationException if it is null, blank, or not {@link ArticleUri#isWellFormed}
   */
  public static String uri(String name, String value) {
    if (!ArticleUri.isWellFormed(text(name, value))) {
      throw new ContractViolationException(
          name + " holds a control character or half a character, which no URI does");
    }
    return value;
  }
}
