/** Who wrote what, and what came of it: one line a request in a log category of its own. */
package org.wirecopy.runtime.audit;
