/**
 * Which requests are let in at all: the names that a service answers to, no pages of other origins,
 * JSON alone for writing. The rules are plain Java; {@code HttpGuard} puts them before every route.
 */
package org.wirecopy.runtime.http;
