/** How an operator asks every service about its topics, and says how to go on. */
package org.wirecopy.topics.http;
