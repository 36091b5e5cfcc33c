;;; strategic-python.el --- Run Python in the strategic sandbox  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, tools

;;; Commentary:

;; Sends the region or the buffer to `strategic-python-mcp run' and shows value, output, charts and disclosure in
;; a buffer of its own.  Nothing is run by Emacs itself: policy, sandbox and audit are the command's.

;;; Code:

(require 'subr-x)

(defgroup strategic-python nil
  "Run Python in the strategic sandbox."
  :group 'tools)

(defcustom strategic-python-command '("strategic-python-mcp")
  "The command and what always follows it, each word a string."
  :type '(repeat string))

(defcustom strategic-python-arguments nil
  "Further arguments of `run', for instance (\"--data\" \"sales=sales.csv\")."
  :type '(repeat string))

(defcustom strategic-python-image-width 800
  "Widest that a chart is shown, in pixels."
  :type 'integer)

(defvar-local strategic-python--process nil
  "The run that this result buffer waits for or shows.")

(defvar strategic-python-result-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-k") #'strategic-python-cancel)
    map)
  "Keys of result buffers.")

(define-derived-mode strategic-python-result-mode special-mode "Strategic-Python"
  "What a run in the strategic sandbox gave.")

;;;###autoload
(defun strategic-python-run-region (start end)
  "Run the code between START and END and show what came of it."
  (interactive "r")
  (strategic-python--run (buffer-substring-no-properties start end) (copy-marker start)))

;;;###autoload
(defun strategic-python-run-buffer ()
  "Run the whole buffer and show what came of it."
  (interactive)
  (save-restriction
    (widen)
    (strategic-python-run-region (point-min) (point-max))))

(defun strategic-python-cancel ()
  "End the run that this buffer waits for, and its container."
  (interactive)
  (unless (process-live-p strategic-python--process)
    (user-error "No run is going on here"))
  (interrupt-process strategic-python--process))

(defun strategic-python--run (code start)
  "Run CODE, which begins at the marker START; the process is returned."
  (let ((words (append strategic-python-command '("run" "-" "--json") strategic-python-arguments))
        (folder default-directory)
        (buffer (get-buffer-create "*strategic-python*")))
    (with-current-buffer buffer
      (when (process-live-p strategic-python--process)
        (user-error "A run is going on; C-c C-k in its buffer ends it"))
      (strategic-python-result-mode)
      (setq default-directory folder)
      (strategic-python--show buffer (lambda () (insert "Running ...\n")))
      (let ((errors (generate-new-buffer " *strategic-python errors*"))
            (output (generate-new-buffer " *strategic-python output*")))
        (condition-case failure
            (setq strategic-python--process
                  (make-process
                   :name "strategic-python" :command words :buffer output
                   ;; Its own process, since the usual one writes of its end into the buffer.
                   :stderr (make-pipe-process
                            :name "strategic-python-errors" :buffer errors
                            :coding 'utf-8 :noquery t :sentinel #'ignore)
                   :connection-type 'pipe :coding 'utf-8 :noquery t
                   :sentinel (lambda (process _event)
                               (unless (process-live-p process)
                                 (strategic-python--finish process buffer errors start)))))
          (error
           (kill-buffer output)
           (kill-buffer errors)
           (let ((said (format "%s cannot be started: %s.  See `strategic-python-command'."
                               (car words) (error-message-string failure))))
             (strategic-python--show buffer (lambda () (insert said "\n")))
             (user-error "%s" said))))
        (process-send-string strategic-python--process code)
        (process-send-eof strategic-python--process)))
    (display-buffer buffer)
    (buffer-local-value 'strategic-python--process buffer)))

(defun strategic-python--finish (process buffer errors start)
  "Show in BUFFER what PROCESS wrote, or ERRORS; its code began at START."
  (let* ((output (process-buffer process))
         (text (with-current-buffer output (buffer-string)))
         (stderr-process (get-buffer-process errors))
         (answer nil))
    ;; What the command wrote last may still be in the pipe.
    (while (and stderr-process (accept-process-output stderr-process 0.1)))
    (setq answer (ignore-errors
                   (json-parse-string text :object-type 'alist :array-type 'list
                                      :null-object nil :false-object nil)))
    (when (buffer-live-p buffer)
      (strategic-python--show
       buffer
       (lambda ()
         (if (alist-get 'status answer)
             (strategic-python--insert-answer answer start)
           (insert (with-current-buffer errors (buffer-string)))
           (insert (format "The command ended with exit code %d.\n" (process-exit-status process)))))))
    (when stderr-process
      (set-process-query-on-exit-flag stderr-process nil))
    (kill-buffer output)
    (kill-buffer errors)))

(defun strategic-python--show (buffer insert)
  "Fill BUFFER anew by calling INSERT."
  (with-current-buffer buffer
    (let ((inhibit-read-only t))
      (erase-buffer)
      (funcall insert)
      (goto-char (point-min)))))

(defun strategic-python--insert-answer (answer start)
  "Insert ANSWER, a run's result; its code began at the marker START."
  (let-alist answer
    (insert (propertize .summary 'face (if (equal .status "ok") 'success 'error)) "\n\n")
    (strategic-python--insert-value .result)
    (strategic-python--insert-part "Output" .stdout)
    (strategic-python--insert-part "Errors" .stderr)
    (strategic-python--insert-part "Traceback" .error.traceback)
    (dolist (violation .violations)
      (strategic-python--insert-violation violation start))
    (dolist (warning .warnings)
      (insert "Warning: " warning "\n"))
    (dolist (artifact .artifacts)
      (strategic-python--insert-artifact artifact))
    (insert "\n" (propertize (or .disclosure.text "") 'face 'shadow) "\n")))

(defun strategic-python--insert-part (title text)
  "Insert TEXT below TITLE unless there is none."
  (unless (string-empty-p (or text ""))
    (insert (propertize title 'face 'bold) "\n" (string-trim-right text) "\n\n")))

(defun strategic-python--insert-value (value)
  "Insert VALUE, a result's value, tables in columns."
  (let-alist value
    (cond ((null value))
          ((equal .type "artifact"))
          ((equal .type "table")
           (strategic-python--insert-table
            (append (and .index '("")) .columns)
            (if .index (seq-mapn #'cons .index .rows) .rows)))
          ((stringp .value) (insert .value "\n\n"))
          (t (insert (strategic-python--cell .value) "\n\n")))))

(defun strategic-python--cell (value)
  "VALUE as one line of text."
  (cond ((null value) "")
        ((stringp value) (replace-regexp-in-string "[\r\n]+" " " value))
        ((eq value t) "true")
        ((numberp value) (format "%s" value))
        (t (json-serialize (strategic-python--vectors value)))))

(defun strategic-python--vectors (value)
  "VALUE with its lists as vectors, as `json-serialize' wants them."
  (cond ((and (consp value) (consp (car value)) (symbolp (caar value)))
         (mapcar (lambda (pair) (cons (car pair) (strategic-python--vectors (cdr pair)))) value))
        ((consp value) (vconcat (mapcar #'strategic-python--vectors value)))
        ((null value) :null)
        (t value)))

(defun strategic-python--insert-table (header rows)
  "Insert a table of ROWS below HEADER, numbers to the right."
  (let* ((cells (mapcar (lambda (row) (mapcar #'strategic-python--cell row)) rows))
         (titles (mapcar #'strategic-python--cell header))
         (numeric (seq-map-indexed
                   (lambda (_title at)
                     (and rows (seq-every-p (lambda (row) (or (null (nth at row)) (numberp (nth at row)))) rows)))
                   titles))
         (widths (seq-map-indexed
                  (lambda (title at)
                    (apply #'max (string-width title)
                           (mapcar (lambda (row) (string-width (or (nth at row) ""))) cells)))
                  titles)))
    (dolist (line (cons titles cells))
      (let ((text (mapconcat
                   #'identity
                   (seq-mapn (lambda (cell width right)
                               (let ((pad (make-string (max 0 (- width (string-width cell))) ?\s)))
                                 (if right (concat pad cell) (concat cell pad))))
                             line widths numeric)
                   "  ")))
        (insert (if (eq line titles) (propertize text 'face 'bold) text) "\n")))
    (insert "\n")))

(defun strategic-python--insert-violation (violation start)
  "Insert VIOLATION with a button that leads to its place after START."
  (let-alist violation
    (insert-text-button
     (format "Line %d, column %d" .line .column)
     'follow-link t
     'action (lambda (_button)
               (when (marker-buffer start)
                 (pop-to-buffer (marker-buffer start))
                 (goto-char start)
                 (forward-line (1- .line))
                 (move-to-column (1- .column)))))
    (insert ": " .message " " .hint "\n")))

(defun strategic-python--insert-artifact (artifact)
  "Insert ARTIFACT as a button to its file, charts as pictures."
  (let-alist artifact
    (let ((path (url-unhex-string (string-remove-prefix "file://" .uri))))
      (setq path (decode-coding-string path 'utf-8))
      ;; A terminal shows the text below the picture.
      (when (member .mime_type '("image/png" "image/jpeg" "image/svg+xml"))
        (insert (propertize
                 (format "[%s]" .name)
                 'display (list 'image
                                :type (intern (string-remove-suffix
                                               "+xml" (string-remove-prefix "image/" .mime_type)))
                                :file path :max-width strategic-python-image-width))
                "\n"))
      (insert-text-button path 'follow-link t 'action (lambda (_button) (find-file path)))
      (insert "\n"))))

(declare-function url-unhex-string "url-util" (str &optional allow-newlines))
(autoload 'url-unhex-string "url-util")
(eval-when-compile (require 'let-alist nil t))
(require 'seq)

(provide 'strategic-python)
;;; strategic-python.el ends here
