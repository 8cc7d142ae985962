/** MongoDB for the campus: the one given, a {@code mongod} of this machine, or the stand-in. */
package org.campuspartners.runner.mongo;
