/**
 * Which changes of the records are allowed within version 1, and the state of version 1 that they
 * are compared with.
 */
package org.wirecopy.consumers.compatibility;
