/**
 * How text is cut into the words that a search compares: the same for articles and for questions.
 */
package org.wirecopy.store.words;
