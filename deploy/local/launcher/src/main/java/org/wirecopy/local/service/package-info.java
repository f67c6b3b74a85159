/**
 * The services as processes of their own: how they are started, watched and stopped, and what they
 * said last.
 */
package org.wirecopy.local.service;
