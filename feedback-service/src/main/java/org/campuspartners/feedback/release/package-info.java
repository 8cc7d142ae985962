/** Closes campaigns on their date: counted once, released once, the forms and their key destroyed (rules 1 and 17). */
package org.campuspartners.feedback.release;
