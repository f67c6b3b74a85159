/** Errors as every service answers them: problem documents (RFC 9457). */
package org.wirecopy.runtime.problem;
