/** The sample term: played over the services' public interfaces, and compared with what its own data file implies. */
package org.campuspartners.runner.term;
