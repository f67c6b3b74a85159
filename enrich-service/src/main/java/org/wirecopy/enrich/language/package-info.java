/**
 * Which language a text is in. An engine is one class behind {@link
 * org.wirecopy.enrich.language.LanguageIdentifier}.
 */
package org.wirecopy.enrich.language;
