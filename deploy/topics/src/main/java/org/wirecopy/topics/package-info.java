/**
 * Whether a topic is still the one that was read: rules that tell a topic which was deleted and
 * made anew, cut, or restored from an older copy, from one that only grew; and what an operator has
 * decided about it.
 */
package org.wirecopy.topics;
