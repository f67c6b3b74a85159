/**
 * State stores that hold committed records only, so that a crash leaves something to go on from:
 * their files say themselves up to which record of the changelog they are complete.
 */
package org.wirecopy.enrich.state;
