/** Who asks, and what he may: a token in a file, OpenID Connect, and the roles of both. */
package org.wirecopy.runtime.access;
