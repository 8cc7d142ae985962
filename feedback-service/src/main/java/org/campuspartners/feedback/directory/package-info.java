/** Who belongs where, and whom a caller is known as, as partnership-service tells it to this service alone. */
package org.campuspartners.feedback.directory;
