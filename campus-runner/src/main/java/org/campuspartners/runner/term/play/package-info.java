/** Plays a term over the services' public interfaces, as the people it names. */
package org.campuspartners.runner.term.play;
