/** The whole service on a real broker and store, and those it hears from. */
package org.campuspartners.feedback.testing;
