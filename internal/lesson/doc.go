// Package lesson reads lessons: Python files in the percent format that
// editors and Jupytext know, in which a comment line "# %%" begins a cell,
// Jupyter notebooks, and Markdown files, plain or of MyST.
//
// A markdown cell holds narration, in the percent format each line behind a
// comment sign; a code cell is one step of the lesson, told by the narration
// before it:
//
//	# ---
//	# title: Queues
//	# lang: en
//	# summary: A producer, a consumer and a window.
//	# ---
//
//	# %% [markdown]
//	# # A queue with one slot
//	# The producer has to wait.
//
//	# %% Run the loop interrupt=3.5
//	loop.run_forever()
//
// The package reads text and knows neither terminal nor interpreter. Start
// with Lesson in lesson.go, then Parse in parse.go, which knows the formats:
// percent.go, notebook.go, markdown.go. header.go reads what a cell's header
// says, front.go the block before the first cell, catalogue.go finds a lesson
// by name and language.
//
// Invariants:
//   - Reading is lenient where Jupytext is (metadata in braces, "[md]", text
//     before the first marker, any line end) and strict where a typing error
//     would change the lesson silently: the values of the options.
//   - Step.Line is the line of the code in the file, so that a traceback shown
//     while the lesson plays points into the file. A notebook has no lines that
//     anybody sees: each of its cells is a file of its own.
package lesson
