package org.wirecopy.local;

import org.wirecopy.local.place.DatabasePasswords;
import org.wirecopy.local.place.Token;

/** What the parts of a run ask for, of each other and of people. */
record Access(Token token, DatabasePasswords passwords) {}
